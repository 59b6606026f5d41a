"""公开前体检: files looked over before they go out, and copies of them without what they hide."""
