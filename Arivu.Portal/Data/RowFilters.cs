using System.Linq.Expressions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary>Who may read which row, as a named query filter on every table. A forgotten filter in a query leaks nothing.</summary>
internal static class RowFilters
{
    /// <summary>The filter's name.</summary>
    public const string Name = "retailer";

    /// <summary>Identity's own tables and the key ring are read while nobody is signed in yet. Rooms that read logins for their names or addresses say themselves whose they ask for.</summary>
    public static bool IsFramework(Type entity) =>
        entity == typeof(DataProtectionKey) || entity == typeof(PortalUser)
        || (entity.IsGenericType && entity.Namespace == typeof(IdentityUserClaim<>).Namespace);

    public static void Apply(ModelBuilder model, PortalDbContext db)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(e => !e.IsOwned()).Select(e => e.ClrType).ToList())
        {
            if (!IsFramework(entity) && !entity.IsAssignableTo(typeof(ISeenByAll)))
            {
                model.Entity(entity).HasQueryFilter(Name, FilterOf(entity, db));
            }
        }
    }

    // An entity nobody classified is for the team: the forgotten case shows too little, never too much.
    private static LambdaExpression FilterOf(Type entity, PortalDbContext db)
    {
        var row = Expression.Parameter(entity, "row");
        Expression<Func<bool>> everything = () => db.SeesEverything;
        Expression<Func<int?>> mine = () => db.MyRetailerId;
        var filter = entity.IsAssignableTo(typeof(IOwnedByRetailer))
            ? Expression.OrElse(everything.Body, Expression.Equal(Expression.Convert(OwnerKey(row), typeof(int?)), mine.Body))
            : everything.Body;
        return Expression.Lambda(filter, row);
    }

    // The retailer itself is owned through its own key.
    private static MemberExpression OwnerKey(ParameterExpression row) =>
        Expression.Property(row, row.Type.GetProperty(nameof(IOwnedByRetailer.RetailerId)) is { CanWrite: true } ? nameof(IOwnedByRetailer.RetailerId) : "Id");
}
