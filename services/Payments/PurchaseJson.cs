using System.Text.Json;

namespace StreamPlatform.Payments;

// As it stands in columns.
internal static class PurchaseJson
{
    public static string Write(Purchase purchase) => JsonSerializer.Serialize(purchase);

    public static Purchase Read(string json) => JsonSerializer.Deserialize<Purchase>(json)!;
}
