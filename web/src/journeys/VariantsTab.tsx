import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FileSpreadsheet, Route } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { More } from '../measured/More';
import { useIntervalText } from '../measured/ShareInterval';
import { EmptyState } from '../ui/EmptyState';
import type { VariantList, VariantListVariant } from '../wire/generated/api';
import { Answer } from './Answer';
import classes from './journeys.module.css';
import { OpenNumber } from './OpenNumber';
import { type Asked, variantFileUrl, variantsQuery } from './queries';
import type { TabProps } from './tab';
import { nodesOf, tailOf, variantNodes } from './variants';

/** Every distinct journey, step by step, with how many customers have it: also those of one. */
export function VariantsTab({ map, places, search, filter, stamp, onChange }: TabProps) {
  const { t } = useTranslation('journeys');
  const asked: Asked = { ...filter, nodes: nodesOf(search) };
  const query = useInfiniteQuery(variantsQuery(map, asked, stamp));
  return (
    <>
      <div className={classes.choices}>
        <NativeSelect
          size="xs"
          label={t('variants.over')}
          value={nodesOf(search)}
          onChange={(event) => onChange({ nodes: event.currentTarget.value })}
          data={variantNodes.map((value) => ({ value, label: t(`variants.nodes.${value}`) }))}
        />
        <a className={classes.file} href={variantFileUrl(map, asked)} download>
          <FileSpreadsheet size={14} aria-hidden /> {t('variants.file')}
        </a>
      </div>
      <Answer query={query}>
        {({ pages }) => (
          <>
            <Told
              list={pages[0]}
              variants={pages.flatMap((page) => page.variants)}
              asked={asked}
              places={places}
            />
            <More query={query} />
          </>
        )}
      </Answer>
    </>
  );
}

interface ToldProps {
  readonly list: VariantList | undefined;
  /** Those of all pages that are here. */
  readonly variants: readonly VariantListVariant[];
  readonly asked: Asked;
  readonly places: TabProps['places'];
}

function Told({ list, variants, asked, places }: ToldProps) {
  const { t } = useTranslation(['journeys', 'common']);
  const format = useFormat();
  const interval = useIntervalText();
  if (!list || list.have === 0) {
    return <EmptyState icon={Route} title={t('paths.none')} hint={t('paths.noneHint')} />;
  }
  const names = new Map(list.nodes.map(({ id, label }) => [id, label]));
  for (const { id, name } of places.touchpoints) names.set(id, name);
  const nameOf = (id: string) => names.get(id) || t('unnamed');
  const tail = tailOf(list, variants);
  return (
    <div className={classes.told}>
      <p className={classes.said}>
        {t('variants.says', { count: list.distinct })}{' '}
        <OpenNumber
          value={t('common:count.persons', { count: list.have })}
          opened={{ title: t('variants.all'), question: 'variants', asked }}
        />{' '}
        <span className={classes.quiet}>{t('variants.once', { count: list.once })}</span>
      </p>
      <section className={classes.scroller} aria-label={t('tab.variants')}>
        <table className={classes.matrix}>
          <caption className="wl-hidden">{t('variants.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('variants.rank')}</th>
              <th scope="col">{t('persons')}</th>
              <th scope="col">{t('share')}</th>
              <th scope="col">{t('variants.cumulative')}</th>
              <th scope="col">{t('variants.variant')}</th>
            </tr>
          </thead>
          <tbody>
            {variants.map((one) => (
              <tr key={one.rank}>
                <td>{format.number(one.rank)}</td>
                <td>
                  <OpenNumber
                    value={format.number(one.persons)}
                    opened={{
                      title: one.nodes.map(nameOf).join(' › '),
                      question: 'variants',
                      asked: { ...asked, part: 'variant', variant: one.nodes.join(',') },
                    }}
                  />
                </td>
                <td title={`${interval(one.share)} · ${one.share.method}`}>
                  {format.share(one.share.value, 1)}{' '}
                  <small>
                    [{format.share(one.share.low, 1)}; {format.share(one.share.high, 1)}]
                  </small>
                </td>
                <td>{format.share(one.cumulative, 1)}</td>
                <th scope="row" className={classes.variant}>
                  {one.nodes.map((node, at) => (
                    // A journey may come to one place again.
                    // biome-ignore lint/suspicious/noArrayIndexKey: steps do not move
                    <Fragment key={at}>
                      {at > 0 && (
                        <span className={classes.quiet} aria-hidden>
                          {' › '}
                        </span>
                      )}
                      <bdi>{nameOf(node)}</bdi>
                    </Fragment>
                  ))}
                </th>
              </tr>
            ))}
            {tail && (
              <tr>
                <td />
                <td>
                  <OpenNumber
                    value={format.number(tail.persons)}
                    opened={{
                      title: t('variants.tail', { count: tail.variants }),
                      question: 'variants',
                      asked: { ...asked, part: 'rest', top: variants.length },
                    }}
                  />
                </td>
                <td>{format.share(tail.persons / list.have, 1)}</td>
                <td>{format.share(1, 1)}</td>
                <th scope="row" className={classes.variant}>
                  <em>{t('variants.tail', { count: tail.variants })}</em>
                </th>
              </tr>
            )}
          </tbody>
        </table>
      </section>
    </div>
  );
}
