import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Version 14: SOP documents with their versions and pictures. */
export const sops: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('sops')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('version', 'bigint', (c) => c.notNull())
      .addColumn('number', 'bigint', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('readers', 'text', (c) => c.notNull())
      .addColumn('ever', 'text')
      .addColumn('size', 'bigint', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('sops_key', ['workspace', 'id'])
      .execute();
    await db.schema.createIndex('sops_by_version').on('sops').columns(['workspace', 'version']).execute();
    await db.schema
      .createTable('sop_versions')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('number', 'bigint', (c) => c.notNull())
      .addColumn('change', 'text', (c) => c.notNull())
      .addColumn('note', 'text')
      .addColumn('published_at', 'bigint', (c) => c.notNull())
      .addColumn('published_by', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('sop_versions_key', ['workspace', 'id', 'number'])
      .execute();
    await db.schema
      .createTable('sop_pictures')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('size', 'bigint', (c) => c.notNull())
      .addColumn('bytes', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('sop_pictures_key', ['workspace', 'id'])
      .execute();
    await db.schema
      .createTable('sop_picture_uses')
      .addColumn('workspace', 'text', (c) => c.notNull().references('workspaces.id'))
      .addColumn('picture', 'text', (c) => c.notNull())
      .addColumn('sop', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('sop_picture_uses_key', ['workspace', 'picture', 'sop'])
      .execute();
  },
};
