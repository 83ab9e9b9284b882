import { Button, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import classes from './improvements.module.css';

interface NewTitleProps {
  readonly label: string;
  readonly action: string;
  readonly busy: boolean;
  readonly onAdd: (title: string) => void;
}

/** A line to begin something by its title. */
export function NewTitle({ label, action, busy, onAdd }: NewTitleProps) {
  const [title, setTitle] = useState('');
  return (
    <form
      className={classes.newTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        onAdd(title);
        setTitle('');
      }}
    >
      <TextInput
        aria-label={label}
        placeholder={label}
        maxLength={200}
        dir="auto"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} leftSection={<Plus size={16} aria-hidden />}>
        {action}
      </Button>
    </form>
  );
}
