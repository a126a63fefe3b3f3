import type { Labels } from './labels.ts';
import { Card, cls, InputProperty, RowProperty, TextProperty, useTestId } from './properties.tsx';
import type { StandInDeal } from './stand-in-options.ts';
import { findDeal, useLateId } from './store.ts';

interface Props {
  id: string;
  words: Labels;
}

export function HeaderCard({ id, words }: Props) {
  const deal = findDeal(useLateId('header', id));
  return deal ? (
    <Card tail="OBJECT_HIGHLIGHT-FAS-0-3-1" type="OBJECT_HIGHLIGHT">
      <Highlights deal={deal} words={words} />
    </Card>
  ) : null;
}

export function Highlights({ deal, words }: { deal: StandInDeal; words: Labels }) {
  const testId = useTestId();
  return (
    <div data-test-id="record-highlight-main-content" className={cls('Highlight')}>
      <h2 {...testId('highlight-record-label')} data-selenium-test="highlightTitle">
        {deal.name}
      </h2>
      <div className={cls('Fact')}>
        <span>{words.amount}</span>
        <strong {...testId('highlight-property-display-amount')}>{deal.amount || '--'}</strong>
      </div>
      <div className={cls('Fact')} {...testId('highlight-property-item-closedate')}>
        <span>{words.closeDate}</span>
        <strong>{deal.closeDate || '--'}</strong>
      </div>
    </div>
  );
}

export function AboutCard({ id, words }: Props) {
  const deal = findDeal(useLateId('about', id));
  return deal ? (
    <Card tail="PROPERTIES_V3/0-3/0" title={words.about}>
      <TextProperty label={words.pipeline} name="pipeline" value={deal.pipeline} />
      <TextProperty label={words.stage} name="dealstage" value={deal.stage} />
      <InputProperty label={words.amount} name="amount" value={deal.amount} />
    </Card>
  ) : null;
}

export function PlanCard({ id, words }: Props) {
  const deal = findDeal(useLateId('plan', id));
  return deal ? (
    <Card tail="PROPERTIES_V3/0-3/1" title={words.plan}>
      <TextProperty label={words.closeDate} name="closedate" value={deal.closeDate} />
      <InputProperty label={words.nextStep} name="hs_next_step" value={deal.nextStep} long />
    </Card>
  ) : null;
}

export function OwnerCard({ id, words }: Props) {
  const deal = findDeal(useLateId('owner', id));
  return deal ? (
    <Card tail="PROPERTIES_V3/0-3/2" title={words.team}>
      <RowProperty label={words.owner} name="hubspot_owner_id" value={deal.owner} />
    </Card>
  ) : null;
}
