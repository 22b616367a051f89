using Microsoft.IdentityModel.Tokens;

namespace StreamPlatform.Identity.Keys;

// The keys of this process. Which of them signs follows from the time alone, so all replicas change over at the same moment.
internal sealed class SigningKeyRing(TimeProvider clock)
{
    private volatile IReadOnlyList<SigningKey> _keys = [];

    public IReadOnlyList<SigningKey> All => _keys;

    public SigningKey Current
    {
        get
        {
            var now = clock.GetUtcNow();
            return _keys.Where(key => key.Term.SignsFrom <= now).MaxBy(key => key.Term.SignsFrom)
                ?? throw new InvalidOperationException("No signing key is loaded yet.");
        }
    }

    public void Replace(IReadOnlyList<SigningKey> keys) => _keys = keys;

    public IEnumerable<SecurityKey> Find(string? kid) => _keys.Where(key => key.Kid == kid).Select(key => key.Credentials.Key);
}
