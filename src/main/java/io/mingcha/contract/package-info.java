/** What a rule folder promises: its examples, run through intake and engine, give exactly the findings they name. */
@org.jspecify.annotations.NullMarked
package io.mingcha.contract;
