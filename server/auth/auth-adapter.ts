import { createAdapterFactory } from 'better-auth/adapters';
import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Store } from '../store/tables.ts';

interface Where {
  field: string;
  operator?: string | undefined;
  value: unknown;
  connector?: 'AND' | 'OR' | undefined;
}
// better-auth names tables and columns at run time, as text.
type AnyTables = Record<string, Record<string, unknown>>;
type Row = Record<string, unknown>;

const comparisons = { eq: '=', ne: '!=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/**
 * better-auth over our own store: the same tables on either database, times as whole milliseconds and booleans as
 * 0 or 1 like everywhere else here. Its conditions become Kysely's; it asks for no joins.
 */
export function authAdapter(store: Store) {
  const db = store as unknown as Kysely<AnyTables>;
  return createAdapterFactory({
    config: {
      adapterId: 'waymark',
      supportsBooleans: false,
      supportsJSON: false,
      supportsArrays: false,
      customTransformInput: ({ data }) => (data instanceof Date ? data.getTime() : data),
      customTransformOutput: ({ data, fieldAttributes }) =>
        fieldAttributes.type === 'date' && typeof data === 'number' ? new Date(data) : data,
    },
    adapter: ({ getFieldName }) => ({
      create: async <T extends Row>({ model, data }: { model: string; data: T }) =>
        (await db.insertInto(model).values(data).returningAll().executeTakeFirstOrThrow()) as T,
      findOne: async <T>({ model, where }: { model: string; where: Where[] }) =>
        ((await db.selectFrom(model).selectAll().where(conditions(where)).executeTakeFirst()) ??
          null) as T | null,
      findMany: async <T>({ model, where = [], limit, offset, sortBy }: Find) => {
        let query = db.selectFrom(model).selectAll().where(conditions(where)).limit(limit);
        if (sortBy)
          query = query.orderBy(sql.ref(getFieldName({ model, field: sortBy.field })), sortBy.direction);
        if (offset) query = query.offset(offset);
        return (await query.execute()) as T[];
      },
      update: async <T>({ model, where, update }: { model: string; where: Where[]; update: T }) => {
        const query = db.updateTable(model).set(update as Row);
        return ((await query.where(conditions(where)).returningAll().executeTakeFirst()) ?? null) as T | null;
      },
      updateMany: async ({ model, where, update }) => {
        const done = await db.updateTable(model).set(update).where(conditions(where)).executeTakeFirst();
        return Number(done.numUpdatedRows);
      },
      delete: async ({ model, where }) => {
        await db.deleteFrom(model).where(conditions(where)).execute();
      },
      deleteMany: async ({ model, where }) => {
        const done = await db.deleteFrom(model).where(conditions(where)).executeTakeFirst();
        return Number(done.numDeletedRows);
      },
      // One statement, so that a challenge or state is used once however many ask at the same moment.
      consumeOne: async <T>({ model, where }: { model: string; where: Where[] }) => {
        const one = db.selectFrom(model).select('id').where(conditions(where)).limit(1);
        const gone = await db.deleteFrom(model).where('id', 'in', one).returningAll().executeTakeFirst();
        return (gone ?? null) as T | null;
      },
      count: async ({ model, where = [] }) => {
        const query = db.selectFrom(model).select((eb) => eb.fn.countAll().as('rows'));
        return Number((await query.where(conditions(where)).executeTakeFirstOrThrow()).rows);
      },
    }),
  });
}

interface Find {
  model: string;
  where?: Where[] | undefined;
  limit: number;
  offset?: number | undefined;
  sortBy?: { field: string; direction: 'asc' | 'desc' } | undefined;
}

/** All conditions joined by AND hold, and one of those joined by OR where there are any, as better-auth means it. */
function conditions(where: Where[]) {
  return (eb: ExpressionBuilder<AnyTables, string>) => {
    const each = (connector: 'AND' | 'OR') =>
      where.filter((one) => (one.connector ?? 'AND') === connector).map((one) => condition(eb, one));
    const either = each('OR');
    return eb.and([...each('AND'), ...(either.length > 0 ? [eb.or(either)] : [])]);
  };
}

function condition(eb: ExpressionBuilder<AnyTables, string>, { field, operator = 'eq', value }: Where) {
  const left = sql.ref(field);
  if (operator === 'in' || operator === 'not_in') {
    const values = Array.isArray(value) ? value : [value];
    if (values.length === 0) return sql<boolean>`${operator === 'in' ? sql`1 = 0` : sql`1 = 1`}`;
    return eb(left, operator === 'in' ? 'in' : 'not in', values);
  }
  if (value === null && operator === 'eq') return eb(left, 'is', null);
  if (value === null && operator === 'ne') return eb(left, 'is not', null);
  if (isComparison(operator)) return eb(left, comparisons[operator], value);
  throw new Error(`The sign-in library asked for "${operator}", which its store does not know.`);
}

function isComparison(operator: string): operator is keyof typeof comparisons {
  return operator in comparisons;
}
