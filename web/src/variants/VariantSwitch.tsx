import { Button, Menu } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronDown, Columns2, CopyPlus, Layers2 } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { mapsQuery } from '../api/queries';
import { textOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import { useTexts } from '../i18n/useTexts';
import { useEditorPlace, useGrid } from '../maps/EditorContext';
import { ProposalItems } from '../merge/ProposalItems';
import { useProposals } from '../merge/useProposals';
import { ActionItems } from '../ui/ActionItems';
import { useActions } from '../ui/actions';
import { showProblem } from '../ui/toasts';
import { useRecord } from '../ui/useLive';
import type { MapStance } from '../wire/generated/vocabulary';
import type { MapSummary } from '../wire/maps';
import { StanceTag } from './StanceTag';
import { variantActions } from './variantActions';
import { variantsOf } from './variants';

const icons = { 'map.toBe': CopyPlus };

/** Whether the map shows today or tomorrow, its variants, and the way to compare them. */
export function VariantSwitch() {
  const { t } = useTranslation('variants');
  const texts = useTexts();
  const { editor, workspace: ws, map } = useEditorPlace();
  const { root } = useGrid();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const record = useRecord(editor.session.document, root);
  const maps = useQuery(mapsQuery(ws));
  const stance = textOf(record, 'stance');
  const title = textOf(record, 'title');
  const variants = useMemo(() => variantsOf(maps.data?.items ?? [], map), [maps.data, map]);
  const others = useMemo(() => variants.filter(({ id }) => id !== map), [variants, map]);
  const setStance = useCallback(
    (wanted: MapStance) => editor.push(setFields(root, { stance: wanted })),
    [editor, root],
  );
  const make = useMutation({
    mutationFn: () =>
      api.post<MapSummary>(`/workspaces/${ws}/maps/${map}/variants`, {
        title: t('toBeOf', { title }),
        stance: 'to-be',
      }),
    onSuccess: async ({ id }) => {
      if (stance === '') setStance('as-is');
      await queryClient.invalidateQueries({ queryKey: mapsQuery(ws).queryKey });
      await navigate({ to: '/w/$ws/maps/$map', params: { ws, map: id } });
    },
    onError: showProblem,
  });
  const { mutate, isPending } = make;
  const actions = useMemo(
    () =>
      variantActions(others, {
        show: setStance,
        open: ({ id }) => void navigate({ to: '/w/$ws/maps/$map', params: { ws, map: id } }),
        compare: (other) => void navigate(comparison(ws, map, other, variants[0]?.id)),
        make: () => mutate(),
        isMaking: () => isPending,
      }),
    [others, setStance, navigate, ws, map, variants, mutate, isPending],
  );
  useActions(
    'variants',
    useMemo(() => Object.values(actions).flat(), [actions]),
  );
  const proposals = useProposals(ws, map, title);
  const shown = stance ? t(`stance.${stance as 'as-is'}`) : t('short');
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={`${shown}: ${t('label')}`}
          leftSection={<Layers2 size={15} aria-hidden />}
          rightSection={<ChevronDown size={13} aria-hidden />}
        >
          {shown}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shows')}</Menu.Label>
        <Menu.RadioGroup
          value={stance}
          onChange={(value) => actions.stances.find((each) => each.stance === value)?.run()}
        >
          {actions.stances.map((each) => (
            <Menu.RadioItem key={each.id} value={each.stance} closeMenuOnClick>
              {texts(each.label)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        {others.length > 0 && <Menu.Label>{t('others')}</Menu.Label>}
        {actions.others.map(({ id, map: other, about, run }) => (
          <Menu.Item key={id} rightSection={<StanceTag stance={other.stance} />} onClick={run}>
            <bdi>{about()}</bdi>
          </Menu.Item>
        ))}
        {actions.comparisons.map(({ id, about, run }) => (
          <Menu.Item key={id} leftSection={<Columns2 size={14} aria-hidden />} onClick={run}>
            {t('compareWith', { title: about() })}
          </Menu.Item>
        ))}
        <ActionItems actions={[actions.make]} icons={icons} />
        <ProposalItems
          map={map}
          proposals={proposals}
          titleOf={(id) => maps.data?.items.find((each) => each.id === id)?.title ?? ''}
        />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The original stands on the left, whichever of the two is open. */
function comparison(ws: string, map: string, other: MapSummary, origin: string | undefined) {
  const [first, second] = other.id === origin ? [other.id, map] : [map, other.id];
  return {
    to: '/w/$ws/maps/$map/compare/$other',
    params: { ws, map: first, other: second },
  } as const;
}
