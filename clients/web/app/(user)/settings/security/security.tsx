import { PageTitle } from '../../../../ui/page-title.tsx';
import { SettingsTabs } from '../settings-tabs.tsx';
import { ChangePassword } from './change-password.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';
import { TotpResetAsked } from './totp-reset-asked.tsx';

/** What keeps others out of an account: its password, its second factor, and where it is logged in. */
export function Security() {
  return (
    <>
      <PageTitle>Security</PageTitle>
      <SettingsTabs />
      <TotpResetAsked />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="grid gap-5">
          <SecondFactor />
          <Sessions />
        </div>
        <ChangePassword />
      </div>
    </>
  );
}
