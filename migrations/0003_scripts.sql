CREATE TABLE `renders` (
	`job_id` integer PRIMARY KEY NOT NULL,
	`script_id` integer NOT NULL,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`script_id`) REFERENCES `scripts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `renders_script` ON `renders` (`script_id`);--> statement-breakpoint
CREATE TABLE `scripts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uid` text NOT NULL,
	`account_id` integer NOT NULL,
	`prompt` text NOT NULL,
	`provider` text NOT NULL,
	`served_by` text,
	`script` text DEFAULT '' NOT NULL,
	`scene` text,
	`attempts` text DEFAULT '[]' NOT NULL,
	`job_id` integer NOT NULL,
	`film_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`film_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scripts_uid` ON `scripts` (`uid`);--> statement-breakpoint
CREATE INDEX `scripts_list` ON `scripts` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `scripts_job` ON `scripts` (`job_id`);--> statement-breakpoint
CREATE INDEX `scripts_film` ON `scripts` (`film_id`);--> statement-breakpoint
ALTER TABLE `media` ADD `public_path` text;--> statement-breakpoint
CREATE UNIQUE INDEX `media_public_path` ON `media` (`public_path`);