import type { CompiledQuery } from 'kysely';
import type { Store } from './tables.ts';

/** What a query builder gives at its end. */
interface Compilable<Row> {
  compile(): CompiledQuery<Row>;
}

/**
 * A query that is built once and then run with other values, for the few that every request needs: building takes
 * several times as long as the database does. `build` is called once per database, with a stand-in for each value; it
 * may put them anywhere a value can stand and must not look at them. Returns the function that runs it.
 */
export function prepareQuery<Values extends object, Row>(
  build: (db: Store, values: Values) => Compilable<Row>,
): (db: Store, values: Values) => Promise<Row[]> {
  // Transactions share the adapter of their database.
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    let query = compiled.get(adapter);
    if (!query) {
      query = build(db, standIns<Values>()).compile();
      compiled.set(adapter, query);
    }
    const parameters = query.parameters.map((one) =>
      one instanceof StandIn ? Reflect.get(values, one.name) : one,
    );
    return (await db.executeQuery<Row>({ ...query, parameters })).rows;
  };
}

class StandIn {
  readonly name: string | symbol;

  constructor(name: string | symbol) {
    this.name = name;
  }
}

function standIns<Values extends object>(): Values {
  return new Proxy({} as Values, { get: (_target, name) => new StandIn(name) });
}
