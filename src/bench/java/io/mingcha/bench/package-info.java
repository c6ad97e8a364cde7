/** Measures the program against a column store and a hand-written loop on one made-up office. No part of the product. */
@org.jspecify.annotations.NullMarked
package io.mingcha.bench;
