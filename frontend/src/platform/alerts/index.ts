export { OfficeAlerts } from './OfficeAlerts';
