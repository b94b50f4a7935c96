import { type Calendar, calendar, createCalendar } from '../data/calendar';
import type { Settings } from '../rules/settings';

/** The published holidays, with the years that the settings add. */
export function calendarOf(settings: Settings): Calendar {
  return Object.keys(settings.calendar).length > 0 ? createCalendar(settings.calendar) : calendar;
}
