// The words of the pages of facilitators, evaluators, observers and the wall: see loadOffice.

import enBranches from './en/branches'
import enCard from './en/card'
import enConduct from './en/conduct'
import enEvaluate from './en/evaluate'
import enGroups from './en/groups'
import enHome from './en/home'
import enPlanning from './en/planning'
import enPlaybook from './en/playbook'
import enScreen from './en/screen'
import enStaff from './en/staff'
import enTrade from './en/trade'
import enWhatif from './en/whatif'
import zhBranches from './zh/branches'
import zhCard from './zh/card'
import zhConduct from './zh/conduct'
import zhEvaluate from './zh/evaluate'
import zhGroups from './zh/groups'
import zhHome from './zh/home'
import zhPlanning from './zh/planning'
import zhPlaybook from './zh/playbook'
import zhScreen from './zh/screen'
import zhStaff from './zh/staff'
import zhTrade from './zh/trade'
import zhWhatif from './zh/whatif'

export default {
  'zh-CN': { ...zhStaff, ...zhCard, ...zhEvaluate, ...zhGroups, ...zhPlaybook, ...zhScreen, ...zhBranches, ...zhPlanning, ...zhWhatif, ...zhConduct, ...zhTrade, ...zhHome },
  en: { ...enStaff, ...enCard, ...enEvaluate, ...enGroups, ...enPlaybook, ...enScreen, ...enBranches, ...enPlanning, ...enWhatif, ...enConduct, ...enTrade, ...enHome },
}
