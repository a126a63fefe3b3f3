/** What the bench uses of autocannon, which brings no types. */
declare module 'autocannon' {
  export default function autocannon(options: {
    url: string;
    method: string;
    headers: Record<string, string>;
    body: string;
    connections: number;
    duration: number;
  }): Promise<{ requests: { total: number }; duration: number; non2xx: number; errors: number }>;
}
