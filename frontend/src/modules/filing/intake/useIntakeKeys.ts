import type { KeyboardEvent, RefObject } from 'react';
import type { Service } from '../queries/useServices';
import type { IntakeField } from './useIntake';
import { servicesFor } from './servicesFor';

interface Options {
  serviceBox: RefObject<HTMLInputElement | null>;
  services: readonly Service[];
  onService: (code: string) => void;
  focusOn: (field: IntakeField) => void;
  submit: () => void;
}

/**
 * Enter leads from box to box and Ctrl+Enter registers. In the service's box it takes the first
 * service that matches what was typed, however fast that was, and never sends the form.
 */
export function useIntakeKeys({ serviceBox, services, onService, focusOn, submit }: Options) {
  return (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.defaultPrevented) return;
    const box = event.target;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      submit();
    } else if (box === serviceBox.current) {
      event.preventDefault();
      const code = firstFor(services, serviceBox.current.value.trim());
      if (code !== undefined) onService(code);
    } else if (box instanceof HTMLElement && box.dataset.next !== undefined) {
      event.preventDefault();
      focusOn(box.dataset.next as IntakeField);
    }
  };
}

function firstFor(services: readonly Service[], typed: string): string | undefined {
  return typed === '' ? undefined : servicesFor(services, typed)[0]?.code;
}
