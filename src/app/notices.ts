import { notices as administrationNotices } from '../capabilities/administration/messages.ts'
import { notices as roleNotices } from '../capabilities/administration/roles/messages.ts'
import { notices as seeAsNotices } from '../capabilities/administration/see-as/messages.ts'
import { notices as agreementNotices } from '../capabilities/agreement/messages.ts'
import { notices as delegationNotices } from '../capabilities/committees/delegations/messages.ts'
import { notices as committeeNotices } from '../capabilities/committees/messages.ts'
import { notices as forumNotices } from '../capabilities/forums/messages.ts'
import { notices as hearingNotices } from '../capabilities/hearings/messages.ts'
import { notices as disputeNotices } from '../capabilities/disputes/messages.ts'
import { notices as levelNotices } from '../capabilities/interpretations/right-level/messages.ts'
import { notices as interpretationNotices } from '../capabilities/interpretations/messages.ts'
import { notices as guidelineNotices } from '../capabilities/guidelines/messages.ts'
import { notices as meetingNotices } from '../capabilities/meetings/messages.ts'
import { notices as lifetimeNotices } from '../capabilities/organisation/lifetime/messages.ts'
import { notices as organisationNotices } from '../capabilities/organisation/messages.ts'
import { notices as staffImportNotices } from '../capabilities/organisation/staff-import/messages.ts'
import { notices as sourceNotices } from '../capabilities/organisation/staff-import/sources/messages.ts'
import { notices as mailChoiceNotices } from '../capabilities/people/mail-choices/messages.ts'
import { ownNameNotices } from '../capabilities/people/own-name/messages.ts'
import { signInNotices } from '../capabilities/people/sign-in/messages.ts'
import { notices as groupNotices } from '../capabilities/provisioning/groups/messages.ts'
import { notices as provisioningNotices } from '../capabilities/provisioning/messages.ts'
import { notices as referralNotices } from '../capabilities/referrals/messages.ts'
import { notices as reorganisationNotices } from '../capabilities/reorganisation/messages.ts'
import { notices as taskNotices } from '../capabilities/tasks/messages.ts'
import { notices as trioNotices } from '../capabilities/trio/messages.ts'
import { notices as wheelNotices } from '../capabilities/wheel/messages.ts'
import { notices as workingEnvironmentNotices } from '../capabilities/working-environment/messages.ts'
import type { Lang } from '../platform/i18n/lang.ts'

/** What a page says once after an action, by the key in `?done=`. */
export type Notices = Readonly<Record<string, Readonly<Record<Lang, string>>>>

export const notices: Notices = {
  ...administrationNotices,
  ...roleNotices,
  ...seeAsNotices,
  ...delegationNotices,
  ...signInNotices,
  ...ownNameNotices,
  ...mailChoiceNotices,
  ...agreementNotices,
  ...committeeNotices,
  ...meetingNotices,
  ...organisationNotices,
  ...lifetimeNotices,
  ...staffImportNotices,
  ...sourceNotices,
  ...provisioningNotices,
  ...groupNotices,
  ...referralNotices,
  ...taskNotices,
  ...wheelNotices,
  ...hearingNotices,
  ...workingEnvironmentNotices,
  ...interpretationNotices,
  ...levelNotices,
  ...disputeNotices,
  ...guidelineNotices,
  ...reorganisationNotices,
  ...forumNotices,
  ...trioNotices,
}
