/**
 * The working calendar: which days are workdays, how many lie between two dates, and when a festival is near. Days
 * are epoch days as {@code int}, as facts hold them; nothing here knows a clock, a time zone or the environment.
 */
@org.jspecify.annotations.NullMarked
package io.mingcha.calendar;
