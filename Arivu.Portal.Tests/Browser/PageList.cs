namespace Arivu.Portal.Tests.Browser;

/// <summary>A page that is looked at in all widths and themes.</summary>
/// <param name="Role">Who looks: nobody, retailer, staff or admin.</param>
/// <param name="Name">Names its pictures.</param>
/// <param name="Path">Its address, with real keys of the demo data and words for order numbers that <see cref="PageScene"/> makes.</param>
/// <param name="Answer">The status that is right here.</param>
public sealed record ListedPage(string Role, string Name, string Path, int Answer = 200);

/// <summary>Every page, as each role that may open it sees it.</summary>
public static class PageList
{
    /// <summary>All pages.</summary>
    public static readonly ListedPage[] All =
    [
        new("nobody", "sign-in", "/account/login"),
        new("nobody", "forgot-password", "/account/forgot-password"),
        new("nobody", "reset-password", "/account/reset-password"),
        new("nobody", "denied", "/account/denied"),
        new("retailer", "home", "/"),
        new("retailer", "shop", "/shop"),
        new("retailer", "shop-found", "/shop?search=oil&sort=margin"),
        new("retailer", "shop-nothing", "/shop?search=zzzz"),
        new("retailer", "shop-product", "/shop/AF-LCA-1KG"),
        new("retailer", "orders", "/orders"),
        new("retailer", "order-waiting", "/orders/{waiting}"),
        new("retailer", "order-packing", "/orders/{packing}"),
        new("retailer", "order-delivered", "/orders/{delivered}"),
        new("retailer", "order-placed", "/orders/{packing}?placed=1"),
        new("retailer", "cart", "/cart"),
        new("retailer", "invoices", "/invoices"),
        new("retailer", "invoice", "/invoices/{invoice}"),
        new("retailer", "statement", "/statement"),
        new("retailer", "credit-notes", "/credit-notes"),
        new("retailer", "store", "/store"),
        new("retailer", "account", "/account"),
        new("retailer", "notifications", "/notifications"),
        new("retailer", "notification-settings", "/notifications/settings"),
        new("retailer", "two-factor-setup", "/account/two-factor-setup"),
        new("retailer", "not-found", "/no-such-page", 404),
        new("staff", "dashboard", "/"),
        new("staff", "orders", "/orders"),
        new("staff", "order-waiting", "/orders/{waiting}"),
        new("staff", "invoices", "/invoices"),
        new("staff", "products", "/products"),
        new("staff", "product", "/products/AF-FLR-002"),
        new("staff", "inventory", "/inventory"),
        new("staff", "product-stock", "/inventory/AF-LCA-1KG"),
        new("staff", "payments", "/payments"),
        new("staff", "credit-notes", "/credit-notes"),
        new("staff", "retailers", "/retailers"),
        new("staff", "retailer", "/retailers/R002"),
        new("staff", "account", "/account"),
        new("admin", "dashboard", "/"),
        new("admin", "orders", "/orders"),
        new("admin", "orders-nothing", "/orders?search=zzzz"),
        new("admin", "orders-waiting", "/orders?view=waiting"),
        new("admin", "order-waiting", "/orders/{waiting}"),
        new("admin", "order-packing", "/orders/{packing}"),
        new("admin", "order-delivered", "/orders/{delivered}"),
        new("admin", "invoices", "/invoices"),
        new("admin", "invoice", "/invoices/{invoice}"),
        new("admin", "invoices-nothing", "/invoices?search=zzzz"),
        new("admin", "order-new", "/orders/new?retailer=R001"),
        new("admin", "products", "/products"),
        new("admin", "products-nothing", "/products?search=zzzz"),
        new("admin", "product", "/products/AF-LCA-1KG"),
        new("admin", "product-new", "/products/new"),
        new("admin", "product-edit", "/products/AF-LCA-1KG/edit"),
        new("admin", "inventory", "/inventory"),
        new("admin", "inventory-nothing", "/inventory?search=zzzz"),
        new("admin", "product-stock", "/inventory/AF-LCA-1KG"),
        new("admin", "gst-rates", "/gst-rates"),
        new("admin", "gst-rate-new", "/gst-rates/new"),
        new("admin", "payments", "/payments"),
        new("admin", "payments-nothing", "/payments?search=zzzz"),
        new("admin", "payments-notes", "/payments?view=claims"),
        new("admin", "statement", "/statement?retailer=R001"),
        new("admin", "credit-notes", "/credit-notes"),
        new("admin", "credit-notes-waiting", "/credit-notes?view=waiting"),
        new("admin", "reports", "/reports"),
        new("admin", "reports-shops", "/reports?by=retailer"),
        new("admin", "reports-nothing", "/reports?from=2020-01-01&to=2020-01-31"),
        new("admin", "retailers", "/retailers"),
        new("admin", "retailers-nothing", "/retailers?search=zzzz"),
        new("admin", "retailer", "/retailers/R001"),
        new("admin", "retailer-new", "/retailers/new"),
        new("admin", "retailer-edit", "/retailers/R001/edit"),
        new("admin", "notifications", "/notifications"),
        new("admin", "notifications-unread", "/notifications?view=unread"),
        new("admin", "notification-settings", "/notifications/settings"),
        new("admin", "users", "/users"),
        new("admin", "audit", "/audit"),
        new("admin", "audit-nothing", "/audit?search=zzzz"),
        new("admin", "gallery", "/gallery"),
        new("admin", "account", "/account"),
        new("admin", "not-found", "/no-such-page", 404),
        new("admin", "error", "/error"),
    ];

    /// <summary>The pages one role sees.</summary>
    public static IEnumerable<ListedPage> Of(string role) => All.Where(page => page.Role == role);
}
