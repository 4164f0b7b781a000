/** The catalogue of algorithms and the values that go in and come out. */
@NullMarked
package org.anodeconsole.algorithms;

import org.jspecify.annotations.NullMarked;
