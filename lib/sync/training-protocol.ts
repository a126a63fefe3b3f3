import * as z from 'zod/mini';
import { partId } from '../playbook/part-names.ts';
import { instant } from '../records/observation.ts';
import { storableText } from '../records/storable-text.ts';

const version = z.int().check(z.positive(), z.maximum(1_000_000));
const base = { id: z.uuid(), sop: partId, version, at: instant };
const answer = z.array(z.string().check(z.maxLength(500), storableText)).check(z.maxLength(10));

/** What a person says they did with an SOP. The id is made by the client, so that sending it twice changes nothing. */
export const trainingWord = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('sop.read') }),
  /** Their answers to the questions of that version, in the order of the questions. */
  z.strictObject({
    ...base,
    type: z.literal('quiz.answered'),
    answers: z.array(answer).check(z.maxLength(30)),
  }),
]);

/** `POST /v1/training`: what the caller has read and answered. Each word is taken or refused alone. */
export const trainingRequest = z.strictObject({
  words: z.array(trainingWord).check(z.minLength(1), z.maxLength(50)),
});
export const trainingResults = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      status: z.enum(['applied', 'duplicate', 'refused']),
      reason: z.optional(z.string()),
    }),
  ),
});

/** `GET /v1/training/people?sop=ID`: how the people who read an SOP stand with it. */
export const trainingPeopleQuery = z.strictObject({ sop: partId });
const person = z.object({
  member: z.string(),
  name: z.string(),
  person: z.nullable(z.string()),
  read: z.enum(['never', 'current', 'changed']),
  quiz: z.enum(['none', 'open', 'passed', 'lapsed']),
  /** Until when the certificate holds; null without one, or without an end. */
  until: z.nullable(z.string()),
  isMet: z.boolean(),
});
export const trainingPeopleAnswer = z.object({ people: z.array(person) });

/** `GET /v1/training/coaches?sop=ID`: colleagues who may coach what requires this SOP, as people of the playbook. */
export const coachesAnswer = z.object({
  coaches: z.array(z.object({ person: z.string(), name: z.string() })),
});

export type TrainingWord = z.infer<typeof trainingWord>;
export type TrainingResult = z.infer<typeof trainingResults>['results'][number];
export type TrainingPerson = z.infer<typeof person>;
