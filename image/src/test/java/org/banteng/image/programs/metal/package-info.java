/** What {@link org.banteng.image.programs.OnMetal} does. */
package org.banteng.image.programs.metal;
