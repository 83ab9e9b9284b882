import { Paperclip } from 'lucide-react';
import { attachmentUrl } from '../claims/attachments';
import { useFormat } from '../i18n/useFormat';
import type { NoteFile } from '../wire/notes';
import classes from './NotePage.module.css';

interface SourceFileProps {
  readonly ws: string;
  readonly file: NoteFile;
  readonly title: string;
}

/** The file that a note was made from: a picture to look at, and every file to save. */
export function SourceFile({ ws, file, title }: SourceFileProps) {
  const format = useFormat();
  const url = attachmentUrl(ws, file.id);
  return (
    <div className={classes.file}>
      {file.mediaType.startsWith('image/') && <img src={url} alt={title} />}
      <a href={url} download>
        <Paperclip size={14} aria-hidden /> <bdi>{file.name}</bdi> ({format.bytes(file.bytes)})
      </a>
    </div>
  );
}
