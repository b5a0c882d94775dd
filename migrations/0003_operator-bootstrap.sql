CREATE TABLE `operator_bootstrap` (
	`id` integer PRIMARY KEY NOT NULL,
	`email_key` text NOT NULL,
	`password_hash` text NOT NULL,
	`applied_at` integer NOT NULL
);
