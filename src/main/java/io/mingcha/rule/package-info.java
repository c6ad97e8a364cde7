/** A rule folder and its contract, and the parameters that rules are judged with. Knows neither facts nor the engine. */
@org.jspecify.annotations.NullMarked
package io.mingcha.rule;
