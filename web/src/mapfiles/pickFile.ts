/** Asks for a file, as a button for files does; calls back with the one that was chosen. */
export function pickFile(accept: string, onPick: (file: File) => void): void {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = accept;
  field.addEventListener('change', () => {
    const file = field.files?.[0];
    if (file) onPick(file);
  });
  field.click();
}
