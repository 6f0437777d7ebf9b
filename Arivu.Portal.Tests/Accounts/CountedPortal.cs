using Arivu.Portal.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arivu.Portal.Tests.Accounts;

/// <summary>A portal that counts how often a password is checked: the costly part of a refusal.</summary>
internal sealed class CountedPortal : IAsyncDisposable
{
    public TestPortal Portal { get; } = new()
    {
        Wiring = services => services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<PortalUser>, CountingHasher>()),
    };

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}

internal sealed class CountingHasher : PasswordHasher<PortalUser>
{
    private static int _verified;

    public static int Verified => _verified;

    public override PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _verified);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
