/** Cosmiv, "Pagination": an offset counted in pages of `limit`. */
export function pagination(page: { limit: number; offset: number; total: number; hasNext: boolean }) {
  return {
    page: Math.floor(page.offset / page.limit) + 1,
    page_size: page.limit,
    total: page.total,
    total_pages: Math.ceil(page.total / page.limit),
    has_next: page.hasNext,
    has_prev: page.offset > 0,
  };
}
