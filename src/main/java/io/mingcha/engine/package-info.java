/** Compiles rules and judges groups of facts with them: the only place that knows Drools. */
@org.jspecify.annotations.NullMarked
package io.mingcha.engine;
