/** A form that is written with one command: closes when the book has it, says why where it has not. */
import { useCallback, useState } from 'react';
import type { WireReply } from '#shared/contract/wire.ts';

export const useSettingsForm = (onDone: () => void) => {
  const [problem, setProblem] = useState<string | null>(null);
  const fail = useCallback((message: string) => setProblem(message), []);
  const submit = (reply: Promise<WireReply> | null): void => {
    if (!reply) {
      onDone();
      return;
    }
    void reply.then((answer) => {
      if (answer.ok) onDone();
      else setProblem(answer.error.message);
    });
  };
  return { problem, submit, fail };
};
