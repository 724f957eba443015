import type { RoleName } from '../api/types';
import { translator, words } from './words';

export const roleWords = words<RoleName>(
  {
    operator: '平台运营',
    'province-office': '省级主管部门',
    'prefecture-admin': '州市管理员',
    'county-admin': '县市管理员',
    'lead-department': '牵头部门',
    'department-handler': '承办科室',
    'unit-approver': '单位审批人',
    'rated-staff': '窗口人员',
    'service-centre': '政务服务中心',
    'service-bureau': '政务服务管理局',
    'government-approver': '政府审核',
    inspector: '暗访人员',
    'local-it': '信息化人员',
  },
  {
    operator: 'Operator',
    'province-office': 'Provincial office',
    'prefecture-admin': 'Prefecture administrator',
    'county-admin': 'County administrator',
    'lead-department': 'Lead department',
    'department-handler': 'Department handler',
    'unit-approver': 'Unit approver',
    'rated-staff': 'Rated staff',
    'service-centre': 'Service centre',
    'service-bureau': 'Service bureau',
    'government-approver': 'Government approver',
    inspector: 'Inspector',
    'local-it': 'Local IT',
  },
);

export const roleName = translator(roleWords);
