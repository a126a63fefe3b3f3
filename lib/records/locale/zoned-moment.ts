/** A day's text and the rest of what stands behind it: a clock time and how far its zone lies from UTC. */
interface ZonedMoment {
  day: string;
  /** The moment on that day, given the day as ISO text: an instant as ISO 8601 text. */
  at(isoDay: string): string;
}

const shape =
  /^(?<day>.*\d.*?)[,،]? (?:at |um |à )?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?(?: ?(?<half>[ap])\.?m\.?)? ?\(?(?:Z|(?:GMT|UTC)(?:(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?)?)\)?$/i;

/**
 * Takes a plain text for a date with a clock time apart, such as `11/03/2026 9:15 AM GMT+1`. Undefined when its zone is
 * not said: then it may be one of two days, as nobody knows whose clock it is.
 */
export function findZonedMoment(text: string): ZonedMoment | undefined {
  const {
    day,
    hour,
    minute,
    second = '0',
    half,
    sign,
    hours = '0',
    minutes = '0',
  } = shape.exec(text)?.groups ?? {};
  if (day === undefined || Number(minute) > 59 || Number(second) > 59) return undefined;
  const number = Number(hour);
  if (half ? number < 1 || number > 12 : number > 23) return undefined;
  const ofDay = half ? (number % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : number;
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  if (Math.abs(offset) > 14 * 60 || Number(minutes) > 59) return undefined;
  return {
    day,
    at: (isoDay) => {
      const midnight = Date.parse(`${isoDay}T00:00:00.000Z`);
      return new Date(
        midnight + ((ofDay * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000,
      ).toISOString();
    },
  };
}
