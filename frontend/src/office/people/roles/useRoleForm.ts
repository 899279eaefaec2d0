import { useState } from 'react';
import { useSaveRole } from '../queries/useSaveRole';
import type { Role } from '../types';
import { roleChange } from './roleChange';

const NEW = { name_ml: '', name_en: '', permissions: [] as string[], is_from_state: false };

/** The names and the composition of a role as they are being changed. */
export function useRoleForm(role: Role | undefined, onDone: (id: string) => void) {
  const before = role ?? NEW;
  const save = useSaveRole();
  const [names, setNames] = useState({ name_ml: before.name_ml, name_en: before.name_en });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(before.permissions));
  const change = roleChange(before.permissions, chosen);
  const named = { name_ml: names.name_ml.trim(), name_en: names.name_en.trim() };
  const isRenamed = named.name_ml !== before.name_ml || named.name_en !== before.name_en;
  const isChanged = isRenamed || change.gains.length + change.loses.length > 0;
  const isNamed = named.name_ml !== '' && named.name_en !== '';
  const send = () => {
    const rights = { permissions: [...chosen] };
    const after = { onSuccess: (saved: { id: string }) => onDone(saved.id) };
    if (role === undefined) save.mutate({ body: { ...named, ...rights } }, after);
    // The state's roles keep their names.
    else if (role.is_from_state) save.mutate({ id: role.id, body: rights }, after);
    else save.mutate({ id: role.id, body: { ...named, ...rights } }, after);
  };
  return {
    before: before.permissions,
    isNameKept: before.is_from_state,
    names,
    setNames,
    chosen,
    setChosen,
    change,
    isChanged,
    isReady: isChanged && isNamed && !save.isPending,
    save,
    send,
  };
}
