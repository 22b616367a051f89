using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StreamPlatform.Identity.Accounts;

namespace StreamPlatform.Identity.Passwords;

internal sealed class PasswordHashing
{
    // PBKDF2-HMAC-SHA512, OWASP Password Storage Cheat Sheet: 210,000 or more
    public const int Iterations = 210_000;

    private readonly PasswordHasher<EmailAddress> _hasher =
        new(Options.Create(new PasswordHasherOptions { CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV3, IterationCount = Iterations }));

    private readonly string _hashOfNobody;

    public PasswordHashing() => _hashOfNobody = Hash(Guid.NewGuid().ToString());

    // the hasher ignores whose password it is: the salt is random
    public string Hash(string password) => _hasher.HashPassword(null!, password);

    public PasswordVerdict Verify(string hash, string password) => _hasher.VerifyHashedPassword(null!, hash, password) switch
    {
        PasswordVerificationResult.Success => PasswordVerdict.Right,
        PasswordVerificationResult.SuccessRehashNeeded => PasswordVerdict.RightButWeaklyHashed,
        _ => PasswordVerdict.Wrong,
    };

    // an address that nobody has must cost as much time as a wrong password
    public void VerifyForNobody(string password) => _ = Verify(_hashOfNobody, password);
}

internal enum PasswordVerdict
{
    Wrong,
    Right,
    RightButWeaklyHashed,
}
