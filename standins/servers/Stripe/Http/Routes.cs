using StreamPlatform.Standins.Stripe.Billing;
using StreamPlatform.Standins.Stripe.Checkout;
using StreamPlatform.Standins.Stripe.Clocks;
using StreamPlatform.Standins.Stripe.Customers;
using StreamPlatform.Standins.Stripe.Events;
using StreamPlatform.Standins.Stripe.Payments;
using StreamPlatform.Standins.Stripe.Portal;
using StreamPlatform.Standins.Stripe.Products;

namespace StreamPlatform.Standins.Stripe.Http;

internal static class Routes
{
    public static readonly IReadOnlyList<Route> All =
    [
        new("GET", "/v1/customers", CustomerRoutes.List),
        new("POST", "/v1/customers", CustomerRoutes.Create),
        new("GET", "/v1/customers/{id}", CustomerRoutes.Show),
        new("POST", "/v1/customers/{id}", CustomerRoutes.Update),
        new("DELETE", "/v1/customers/{id}", CustomerRoutes.Delete),
        new("GET", "/v1/customers/{id}/payment_methods", PaymentMethodRoutes.ListOfCustomer),
        new("GET", "/v1/payment_methods", PaymentMethodRoutes.List),
        new("POST", "/v1/payment_methods", PaymentMethodRoutes.Create),
        new("GET", "/v1/payment_methods/{id}", PaymentMethodRoutes.Show),
        new("POST", "/v1/payment_methods/{id}/attach", PaymentMethodRoutes.Attach),
        new("POST", "/v1/payment_methods/{id}/detach", PaymentMethodRoutes.Detach),
        new("GET", "/v1/products", ProductRoutes.List),
        new("POST", "/v1/products", ProductRoutes.Create),
        new("GET", "/v1/products/{id}", ProductRoutes.Show),
        new("POST", "/v1/products/{id}", ProductRoutes.Update),
        new("DELETE", "/v1/products/{id}", ProductRoutes.Delete),
        new("GET", "/v1/prices", PriceRoutes.List),
        new("POST", "/v1/prices", PriceRoutes.Create),
        new("GET", "/v1/prices/{id}", PriceRoutes.Show),
        new("POST", "/v1/prices/{id}", PriceRoutes.Update),
        new("GET", "/v1/payment_intents", PaymentIntentRoutes.List),
        new("POST", "/v1/payment_intents", PaymentIntentRoutes.Create),
        new("GET", "/v1/payment_intents/{id}", PaymentIntentRoutes.Show),
        new("POST", "/v1/payment_intents/{id}", PaymentIntentRoutes.Update),
        new("POST", "/v1/payment_intents/{id}/confirm", PaymentIntentRoutes.Confirm),
        new("POST", "/v1/payment_intents/{id}/capture", PaymentIntentRoutes.Capture),
        new("POST", "/v1/payment_intents/{id}/cancel", PaymentIntentRoutes.Cancel),
        new("GET", "/v1/charges", Charges.List),
        new("GET", "/v1/charges/{id}", Charges.Show),
        new("GET", "/v1/balance_transactions", BalanceTransactions.List),
        new("GET", "/v1/balance_transactions/{id}", BalanceTransactions.Show),
        new("GET", "/v1/refunds", Refunds.List),
        new("POST", "/v1/refunds", Refunds.Create),
        new("GET", "/v1/refunds/{id}", Refunds.Show),
        new("POST", "/v1/refunds/{id}", Refunds.Update),
        new("GET", "/v1/subscriptions", SubscriptionRoutes.List),
        new("POST", "/v1/subscriptions", SubscriptionRoutes.Create),
        new("GET", "/v1/subscriptions/{id}", SubscriptionRoutes.Show),
        new("POST", "/v1/subscriptions/{id}", SubscriptionRoutes.Update),
        new("DELETE", "/v1/subscriptions/{id}", SubscriptionRoutes.Cancel),
        new("GET", "/v1/subscription_items", SubscriptionRoutes.ListItems),
        new("GET", "/v1/invoices", InvoiceRoutes.List),
        new("POST", "/v1/invoices/create_preview", InvoicePreview.Create),
        new("GET", "/v1/invoices/{id}", InvoiceRoutes.Show),
        new("POST", "/v1/invoices/{id}", InvoiceRoutes.Update),
        new("GET", "/v1/invoices/{id}/lines", InvoiceRoutes.Lines),
        new("POST", "/v1/invoices/{id}/finalize", InvoiceRoutes.Finalize),
        new("POST", "/v1/invoices/{id}/pay", InvoiceRoutes.Pay),
        new("POST", "/v1/invoices/{id}/void", InvoiceRoutes.Void),
        new("GET", "/v1/invoice_payments", InvoiceRoutes.ListPayments),
        new("GET", "/v1/invoice_payments/{id}", InvoiceRoutes.ShowPayment),
        new("GET", "/v1/checkout/sessions", CheckoutSessions.List),
        new("POST", "/v1/checkout/sessions", CheckoutSessions.Create),
        new("GET", "/v1/checkout/sessions/{id}", CheckoutSessions.Show),
        new("GET", "/v1/checkout/sessions/{id}/line_items", CheckoutSessions.LineItems),
        new("POST", "/v1/checkout/sessions/{id}/expire", CheckoutSessions.Expire),
        new("POST", "/v1/billing_portal/sessions", PortalSessions.Create),
        new("GET", "/v1/events", EventLog.List),
        new("GET", "/v1/events/{id}", call => call.Transaction.Get("event", call.Id)),
        new("GET", "/v1/webhook_endpoints", WebhookEndpoints.List),
        new("POST", "/v1/webhook_endpoints", WebhookEndpoints.Create),
        new("GET", "/v1/webhook_endpoints/{id}", WebhookEndpoints.Show),
        new("POST", "/v1/webhook_endpoints/{id}", WebhookEndpoints.Update),
        new("DELETE", "/v1/webhook_endpoints/{id}", WebhookEndpoints.Delete),
        new("GET", "/v1/test_helpers/test_clocks", TestClocks.List),
        new("POST", "/v1/test_helpers/test_clocks", TestClocks.Create),
        new("GET", "/v1/test_helpers/test_clocks/{id}", TestClocks.Show),
        new("POST", "/v1/test_helpers/test_clocks/{id}/advance", TestClocks.Advance),
        new("DELETE", "/v1/test_helpers/test_clocks/{id}", TestClocks.Delete),
    ];
}
