CREATE TABLE `erasures` (
	`account_id` integer PRIMARY KEY NOT NULL,
	`began_at` integer NOT NULL,
	`tried_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `erasures_tried` ON `erasures` (`tried_at`);--> statement-breakpoint
DROP INDEX `sign_ins_account`;--> statement-breakpoint
CREATE INDEX `sign_ins_account` ON `sign_ins` (`account_id`,`ended_at`);--> statement-breakpoint
ALTER TABLE `api_keys` DROP COLUMN `ended_at`;