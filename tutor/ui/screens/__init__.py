"""The screens, one file each. Loaded when first opened."""
