import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import { useEditor } from '../maps/EditorContext';
import { useChildren, useTextField } from '../ui/useLive';
import { useMapPersonas } from './useMapPersonas';

const EVERYBODY = 'everybody';

/** Whose a card is: everybody's, or one persona's. Not there while the map has no personas. */
export function CardPersona({ card }: { card: string }) {
  const { t } = useTranslation('personas');
  const editor = useEditor();
  const library = editor.library.document;
  const all = useChildren(library, library.root()?.id ?? '', 'persona');
  const ofMap = useMapPersonas();
  const persona = useTextField(editor.session.document, card, 'persona');
  const other = all.find((each) => each.id === persona && !ofMap.includes(each));
  const offered = other ? [...ofMap, other] : ofMap;
  if (offered.length === 0) return null;
  return (
    <Select
      label={t('map.ofCard')}
      data={[
        { value: EVERYBODY, label: t('map.everybody') },
        ...offered.map((each) => ({
          value: each.id,
          label: textOf(each, 'name') || t('unnamed'),
        })),
      ]}
      value={offered.some((each) => each.id === persona) ? persona : EVERYBODY}
      onChange={(value) =>
        editor.push(setFields(card, { persona: value === EVERYBODY ? '' : (value ?? '') }))
      }
    />
  );
}
