# The backend in a container: docker build -t waymark .
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Only what the backend runs with; building the extension is no work of a server.
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    WAYMARK_DATA=/data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE ./
COPY lib lib
COPY server server
COPY components/ui/tokens.css components/ui/tokens.css
# The sentences that the backend and the command line print.
COPY locales/en.yml locales/en.yml
COPY cli cli
COPY examples examples
COPY scripts/demo-deals.ts scripts/demo-deals.ts
# The user "node" (1000) owns the data and nothing else; the program's files belong to root.
RUN mkdir /data && chown node:node /data && chmod 700 /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8787/readyz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "server/main.ts", "--data", "/data", "--host", "0.0.0.0", "--port", "8787"]
