import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconKeyboard,
  IconLogout,
  IconShieldLock,
  IconUserCircle,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useLocal } from '@/platform/i18n';
import { useSession, useSignOut } from '@/platform/session';
import { useKeyHelp } from '@/ui';
import { useTexts } from '../texts';
import classes from './shell.module.css';

export default function AccountMenu() {
  const t = useTexts();
  const local = useLocal();
  const { user, place, seats } = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  if (user === null) return null;
  const isStaff = user.kind === 'staff';
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconUserCircle size={20} />}
          aria-label={`${t('account')}: ${local(user, 'name')}`}
        >
          <span className={classes.person}>{local(user, 'name')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {isStaff ? user.login : local(user, 'name')}
          {seats.map((seat) => (
            <div key={seat.id}>{local(seat, 'name')}</div>
          ))}
        </Menu.Label>
        {place.kind === 'body' && (
          <>
            {isStaff && (
              <Menu.Item onClick={() => void navigate({ to: '/office' })}>{t('office')}</Menu.Item>
            )}
            <Menu.Item onClick={() => void navigate({ to: '/' })}>{t('publicPage')}</Menu.Item>
          </>
        )}
        <Menu.Item
          leftSection={isStaff ? <IconShieldLock size={16} /> : <IconUserCircle size={16} />}
          onClick={() => void navigate({ to: isStaff ? '/account' : '/me' })}
        >
          {t(isStaff ? 'security' : 'myPage')}
        </Menu.Item>
        {isStaff && <WorkItems />}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** What those use who work here all day: keys, and the look of the office. */
function WorkItems() {
  const t = useTexts();
  const showKeys = useKeyHelp();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const looks = [
    ['auto', t('lookAuto')],
    ['light', t('lookLight')],
    ['dark', t('lookDark')],
  ] as const;
  return (
    <>
      <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={showKeys}>
        {t('keys')}
      </Menu.Item>
      <Menu.Label>{t('look')}</Menu.Label>
      {looks.map(([value, label]) => (
        <Menu.Item
          key={value}
          onClick={() => setColorScheme(value)}
          rightSection={colorScheme === value ? <IconCheck size={16} /> : null}
        >
          {label}
        </Menu.Item>
      ))}
    </>
  );
}
