/**
 * What TeaVM does otherwise than Java says, mended while it compiles: each class here is one defect
 * and its cure, over TeaVM's own form of a method (instructions in static single assignment).
 */
package org.banteng.image.aot.cure;
