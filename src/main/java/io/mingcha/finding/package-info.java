/** What rules report and what people get: flags raised by rules, and the findings they amount to once fairness is done. */
@org.jspecify.annotations.NullMarked
package io.mingcha.finding;
