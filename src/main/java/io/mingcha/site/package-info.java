/** The site's configuration: what the office that runs an installation has decided, and no command line can undo. */
@org.jspecify.annotations.NullMarked
package io.mingcha.site;
