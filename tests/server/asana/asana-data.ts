interface Task {
  gid: string;
  name: string;
  notes: string;
  due_on: string | null;
  project: string | null;
  parent: string | null;
  section: string | null;
}
interface Section {
  gid: string;
  name: string;
  project: string;
}
interface Project {
  gid: string;
  name: string;
  notes: string;
  team: string | null;
  /** Not in any list and not to be read before this moment (ms). */
  visibleFrom: number;
}
interface Job {
  gid: string;
  project: string;
  /** When it ends (ms), and how. */
  endsAt: number;
  isGood: boolean;
}

export const sampleWorkspace = { gid: '1200000000000001', name: 'Company' };
export const sampleTeam = { gid: '1200000000000002', name: 'Delivery' };
export const sampleTemplate = {
  gid: '1200000000000003',
  name: 'Website project',
  team: sampleTeam.gid,
  dates: [
    { gid: '1', name: 'Start Date' },
    { gid: '2', name: 'Due Date' },
  ],
  roles: [{ gid: '7', name: 'Project lead' }],
};
export const goodToken = '2/1200000000000009/1200000000000010:a0b1c2d3e4f5';

/** What a company has at Asana, as the double keeps it. */
export function createAsanaData() {
  let last = 1300000000000000;
  const next = () => {
    last += 1;
    return `${last}`;
  };
  return {
    next,
    tokens: new Set([goodToken]),
    /** Templates belong to the plans that are paid for. */
    hasTemplates: true,
    projects: new Map<string, Project>(),
    sections: new Map<string, Section>(),
    tasks: new Map<string, Task>(),
    jobs: new Map<string, Job>(),
  };
}

export type AsanaData = ReturnType<typeof createAsanaData>;
