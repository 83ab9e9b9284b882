import { create } from 'zustand';
import type { Upload } from '../wire/evidence';
import { type UploadProgress, uploadFile } from './upload';

/** The one upload that is under way: whoever starts it, the app's drop target shows it. */
interface UploadState {
  readonly file: File | undefined;
  readonly progress: UploadProgress | undefined;
  readonly fault: unknown;
  start(workspace: string, file: File): Promise<Upload | undefined>;
  dismiss(): void;
}

let running: AbortController | undefined;

export const useUpload = create<UploadState>((set) => ({
  file: undefined,
  progress: undefined,
  fault: undefined,

  async start(workspace, file) {
    running?.abort();
    const own = new AbortController();
    running = own;
    set({ file, progress: { sent: 0, total: file.size }, fault: undefined });
    try {
      const upload = await uploadFile(workspace, file, (progress) => set({ progress }), own.signal);
      set({ file: undefined, progress: undefined });
      return upload;
    } catch (fault) {
      if (running === own && !own.signal.aborted) set({ fault, progress: undefined });
      return undefined;
    }
  },

  dismiss() {
    running?.abort();
    set({ file: undefined, progress: undefined, fault: undefined });
  },
}));
