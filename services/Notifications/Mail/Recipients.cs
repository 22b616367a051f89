using System.Net;

namespace StreamPlatform.Notifications.Mail;

internal sealed record Recipient(string Email, string DisplayName);

// Addresses belong to Identity: they are asked for when a mail is written, and not kept.
internal sealed class Recipients(HttpClient http)
{
    // Null: there is no such account.
    public async Task<Recipient?> FindAsync(string userId, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync($"internal/accounts/{Uri.EscapeDataString(userId)}/address", cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<Recipient>(cancellationToken);
    }
}
