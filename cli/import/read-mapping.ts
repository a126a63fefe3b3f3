import { parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { CliError } from '../cli-error.ts';
import { type Mapping, mappingSchema } from './mapping-schema.ts';

/** Reads a mapping file's text. Throws a CliError that lists every problem with its place. */
export function readMapping(text: string, file: string): Mapping {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new CliError(
      `${file} is not valid YAML:\n${document.errors.map(({ message }) => message).join('\n')}`,
    );
  }
  const parsed = mappingSchema.safeParse(document.toJS(), { error: z.locales.en().localeError });
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(
    ({ path, message }) => `${file}: ${path.map(String).join('.') || 'the file'}: ${message}`,
  );
  throw new CliError([...lines, 'A mapping to start from: examples/imports/maven-crm.map.yaml'].join('\n'));
}

const braces = /\{([^{}]+)\}/g;

/** The columns that a property's text names: itself, or those in braces. */
export function columnsOf(text: string): string[] {
  const named = [...text.matchAll(braces)].flatMap(([, name]) => (name ? [name] : []));
  return named.length > 0 ? named : [text];
}

/** True for a text that is a date itself and no column's name. */
export function isDate(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}

/** The columns a mapping needs, each with the place that names it. */
export function neededColumns(mapping: Mapping): { place: string; column: string }[] {
  const { id, asOf, properties, activities, stage } = mapping;
  return [
    { place: 'id', column: id },
    ...(asOf !== undefined && !isDate(asOf) ? [{ place: 'asOf', column: asOf }] : []),
    ...Object.entries(properties).flatMap(([name, text]) =>
      columnsOf(text).map((column) => ({ place: `properties.${name}`, column })),
    ),
    ...activities.map(({ kind, at }) => ({ place: `activities (${kind})`, column: at })),
    ...(stage ? [{ place: 'stage.column', column: stage.column }] : []),
    ...Object.entries(stage?.entered ?? {}).map(([name, column]) => ({
      place: `stage.entered.${name}`,
      column,
    })),
    ...(stage?.passed ?? []).map(({ stage: name, at }) => ({ place: `stage.passed (${name})`, column: at })),
  ];
}
