/** The first words a new user reads: what this is, and where the two values come from. */
export function Introduction() {
  return (
    <section className="card plain" aria-label="What Waymark is">
      <h2>Welcome</h2>
      <p>
        Waymark shows, on the deals you already work in, who owns the next step, what it is, when it is due,
        and how your company does it. It reads only the accounts that your workspace names.
      </p>
      <p>
        To start, you need two values from whoever runs Waymark in your company: the <b>server address</b> and
        an <b>invite code</b>. A code works once, for one browser; once you have a password, you sign in to
        further ones. If you run the server yourself, it prints both when it starts for the first time.
      </p>
    </section>
  );
}
