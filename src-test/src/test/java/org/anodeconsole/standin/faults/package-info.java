/** What can be made to go wrong in the stand-in. */
package org.anodeconsole.standin.faults;
