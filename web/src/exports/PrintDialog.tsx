import { Button, Group, Modal, SegmentedControl, type SegmentedControlProps } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { MapEditor } from '../maps/editor';
import classes from './exports.module.css';
import { CARD_LETTERS, mapPicture, sizeOf } from './mapPicture';
import { type Layout, layOut, type Paper, papers, pointsOf, tileName } from './printLayout';
import { printPages } from './printPages';
import { measuring, nameOf, shownMap } from './taking';

/** Sizes of a picture on several pages, as shares of its size on the screen. */
const SIZES = ['0.5', '0.75', '1', '1.5', '2'];
/** Smaller letters are read by few. */
const READABLE = 6;
const MOST_PAGES = 200;

/** Words of another script in a sentence, whichever way either runs. */
const apart = (words: string) => `\u2068${words}\u2069`;

interface PrintDialogProps {
  readonly editor: MapEditor;
  readonly onClose: () => void;
}

/** How the map comes onto paper: which paper, on one page or on several to be glued together. */
export function PrintDialog({ editor, onClose }: PrintDialogProps) {
  const { t, i18n } = useTranslation(['exports', 'common']);
  const format = useFormat();
  const [paper, setPaper] = useState<Paper>('A4');
  const [turned, setTurned] = useState('landscape');
  const [spread, setSpread] = useState('one');
  const [size, setSize] = useState('1');
  const map = useMemo(() => shownMap(editor), [editor]);
  const [svg, setSvg] = useState<string>();
  useEffect(() => {
    let wanted = true;
    void measuring().then((measure) => wanted && setSvg(mapPicture(map, measure)));
    return () => {
      wanted = false;
    };
  }, [map]);
  const layout = useMemo(() => {
    if (svg === undefined) return undefined;
    const wanted = {
      paper,
      landscape: turned === 'landscape',
      size: spread === 'several' ? Number(size) : undefined,
    };
    return layOut(sizeOf(svg), wanted, map.direction);
  }, [svg, paper, turned, spread, size, map.direction]);
  const count = layout?.tiles.length ?? 0;
  const tooMany = count > MOST_PAGES;
  const print = () => {
    if (svg === undefined || layout === undefined) return;
    const of = { columns: format.number(layout.columns), rows: format.number(layout.rows) };
    onClose();
    // The dialog has gone from the page by then.
    requestAnimationFrame(() =>
      printPages(svg, layout, (tile) =>
        count > 1
          ? t('print.tile', { tile: tileName(tile), title: apart(nameOf(map)), ...of })
          : '',
      ),
    );
  };
  const choices = (names: readonly ('portrait' | 'landscape' | 'one' | 'several')[]) =>
    names.map((value) => ({ value, label: t(`print.${value}`) }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('print.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <div className={classes.choices} key={i18n.language}>
        <Choice
          label={t('print.paper')}
          value={paper}
          onChange={(value) => setPaper(value as Paper)}
          data={Object.keys(papers)}
        />
        <Choice
          label={t('print.turned')}
          value={turned}
          onChange={setTurned}
          data={choices(['portrait', 'landscape'])}
        />
        <Choice
          label={t('print.spread')}
          value={spread}
          onChange={setSpread}
          data={choices(['one', 'several'])}
        />
        {spread === 'several' && (
          <Choice
            label={t('print.size')}
            value={size}
            onChange={setSize}
            data={SIZES.map((value) => ({ value, label: format.share(Number(value)) }))}
          />
        )}
      </div>
      {layout && svg !== undefined && (
        <>
          <PagesPicture layout={layout} picture={sizeOf(svg)} />
          <div role="status" className={classes.told}>
            <p>
              {t('print.pages', {
                count,
                paper: apart(paper),
                columns: format.number(layout.columns),
                rows: format.number(layout.rows),
              })}{' '}
              {t('print.letters', { points: format.number(pointsOf(CARD_LETTERS, layout), 1) })}
            </p>
            {pointsOf(CARD_LETTERS, layout) < READABLE && (
              <p className={classes.warning}>{t('print.small')}</p>
            )}
            {tooMany && (
              <p className={classes.warning}>
                {t('print.tooMany', { most: format.number(MOST_PAGES) })}
              </p>
            )}
          </div>
        </>
      )}
      <p className={classes.hint}>{t('print.hint')}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button
          leftSection={<Printer size={16} aria-hidden />}
          disabled={layout === undefined || tooMany}
          onClick={print}
        >
          {t('print.go')}
        </Button>
      </Group>
    </Modal>
  );
}

interface ChoiceProps extends Pick<SegmentedControlProps, 'value' | 'onChange' | 'data'> {
  readonly label: string;
}

function Choice({ label, ...control }: ChoiceProps) {
  const id = useId();
  return (
    <div className={classes.choice}>
      <span id={id}>{label}</span>
      <SegmentedControl {...control} aria-labelledby={id} size="xs" />
    </div>
  );
}

interface PagesPictureProps {
  readonly layout: Layout;
  readonly picture: { readonly width: number; readonly height: number };
}

/** The pages over the outline of the picture; what it shows is said in words below it. */
function PagesPicture({ layout, picture }: PagesPictureProps) {
  const { tiles, span } = layout;
  const left = Math.min(0, ...tiles.map(({ x }) => x));
  const right = Math.max(picture.width, ...tiles.map(({ x }) => x + span.width));
  const bottom = Math.max(picture.height, ...tiles.map(({ y }) => y + span.height));
  const thin = Math.max(right - left, bottom) / 400;
  return (
    <svg
      className={classes.pages}
      viewBox={`${left - thin} ${-thin} ${right - left + 2 * thin} ${bottom + 2 * thin}`}
      aria-hidden="true"
    >
      <rect className={classes.map} width={picture.width} height={picture.height} />
      {tiles.map((tile) => (
        <g key={tileName(tile)}>
          <rect
            className={classes.tile}
            x={tile.x}
            y={tile.y}
            width={span.width}
            height={span.height}
            strokeWidth={thin}
          />
          {tiles.length > 1 && (
            <text
              x={tile.x + span.width / 2}
              y={tile.y + span.height / 2}
              fontSize={Math.min(span.width, span.height) / 4}
            >
              {tileName(tile)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
