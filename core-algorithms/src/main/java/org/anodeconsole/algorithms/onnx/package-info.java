/** Trained networks in ONNX files: what their manifest says about feeding them, and a session that runs them. */
@NullMarked
package org.anodeconsole.algorithms.onnx;

import org.jspecify.annotations.NullMarked;
