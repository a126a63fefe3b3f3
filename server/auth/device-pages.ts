import { decideDeviceRequest, findDeviceRequest } from './device-codes.ts';
import { askToSignIn, tooMany } from './entry-pages.ts';
import { approveView, closedView, codeView } from './pages/device-view.ts';
import { message } from './pages/layout.ts';
import type { PageRoutes } from './sign-in-pages.ts';
import type { Visit } from './visit.ts';

/** Approving a browser that shows a code (RFC 8628 §3.3). Only somebody who is signed in may try codes. */
export function addDevicePages({ get, post, attempts }: PageRoutes): void {
  const look = async (visit: Visit, typed: string): Promise<Response> => {
    const { deps, person, show, token } = visit;
    if (!person) return askToSignIn(visit, `/device?user_code=${encodeURIComponent(typed)}`);
    const blocked = await attempts.mayTryCode(person.user);
    if (blocked !== null)
      return show({
        title: 'Connect a browser',
        body: codeView(token, tooMany(visit, blocked)),
        status: 429,
      });
    const now = deps.clock();
    const request = await findDeviceRequest(deps.db, typed, now);
    if (!request) await attempts.wrongCode(person.user);
    if (request?.state !== 'asked') return show(closedView(request?.state ?? 'unknown'));
    const { email, memberships } = person;
    if (memberships.length === 0) return show(outside(email));
    return show({
      title: 'Connect this browser?',
      body: approveView({ token, request, email, memberships, now }),
    });
  };

  get('/device', async (visit) => {
    const typed = visit.c.req.query('user_code')?.slice(0, 40) ?? '';
    if (typed !== '') return look(visit, typed);
    if (!visit.person) return askToSignIn(visit, '/device');
    return visit.show({ title: 'Connect a browser', body: codeView(visit.token, null) });
  });

  post('/device/code', async (visit, form) => look(visit, String(form.user_code ?? '').slice(0, 40)));

  post('/device', async (visit, form) => {
    const { deps, person, show } = visit;
    const typed = String(form.user_code ?? '').slice(0, 40);
    if (!person) return askToSignIn(visit, `/device?user_code=${encodeURIComponent(typed)}`);
    const blocked = await attempts.mayTryCode(person.user);
    if (blocked !== null) return look(visit, typed);
    const chosen = person.memberships.find(({ workspace }) => workspace.id === form.workspace);
    if (form.decision === 'approve' && !chosen) return show(outside(person.email));
    const member =
      form.decision === 'approve' && chosen ? { workspace: chosen.workspace.id, id: chosen.member.id } : null;
    const now = deps.clock();
    const decided = await decideDeviceRequest(deps.db, typed, member, now);
    if (decided) return show(closedView(member ? 'approved' : 'denied'));
    const request = await findDeviceRequest(deps.db, typed, now);
    if (!request) await attempts.wrongCode(person.user);
    // Decided meanwhile, in another tab or by somebody else: what holds is what was said first.
    return show(closedView(request?.state ?? 'unknown'));
  });
}

function outside(email: string) {
  const title = 'No workspace';
  const text = `${email} belongs to no workspace on this server, so there is nothing to connect to. Ask an admin for an invite code.`;
  return { title, body: message({ title, text }), status: 403 as const };
}
