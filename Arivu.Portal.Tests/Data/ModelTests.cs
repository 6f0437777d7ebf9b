using Arivu.Portal.Accounts.Views;
using Arivu.Portal.Billing;
using Arivu.Portal.Customers;
using Arivu.Portal.Data;
using Arivu.Portal.Inventory;
using Arivu.Portal.Inventory.Adjustments;
using Arivu.Portal.Inventory.Counting;
using Arivu.Portal.Inventory.Receiving;
using Arivu.Portal.Inventory.Warehouses;
using Arivu.Portal.Kernel;
using Arivu.Portal.Orders.Recalls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Arivu.Portal.Tests.Data;

/// <summary>What must hold for every table, so that no room can forget it.</summary>
public sealed class ModelTests : IClassFixture<TestPortal>
{
    // Read by the team only, on purpose: entities that are neither a retailer's, nor everybody's, nor the house's own records.
    private static readonly Type[] ForTheTeam =
    [
        typeof(BatchCost), typeof(SavedView), typeof(WaitingCreditNote),
        typeof(Warehouse), typeof(Transfer), typeof(TransferLine), typeof(StockCount), typeof(CountLine), typeof(AdjustmentRequest),
        typeof(ReplenishmentOrder), typeof(ReplenishmentLine), typeof(ReplenishmentSnooze), typeof(ReceivingDraft), typeof(ReceivingRow), typeof(Recall),
    ];

    // Owned parts that go with their owner; everything else is restricted.
    private static readonly string[] GoWithTheirOwner = ["ProductPicture", "Contact", "ReplenishmentLine", "ReceivingRow", "StandingLine", "ShoppingListLine"];

    private readonly IModel _model;

    public ModelTests(TestPortal portal)
    {
        using var scope = portal.Services.CreateScope();
        _model = scope.ServiceProvider.GetRequiredService<PortalDbContext>().GetService<IDesignTimeModel>().Model;
    }

    private IEnumerable<IEntityType> Ours => _model.GetEntityTypes().Where(e => !RowFilters.IsFramework(e.ClrType));

    [Fact]
    public void Every_table_says_whose_rows_it_holds() => Findings.None(
        from entity in Ours
        where !entity.ClrType.IsAssignableTo(typeof(IOwnedByRetailer)) && !entity.ClrType.IsAssignableTo(typeof(ISeenByAll))
            && !entity.ClrType.IsAssignableTo(typeof(IHouseRecord)) && !ForTheTeam.Contains(entity.ClrType)
        select $"{entity.ClrType.Name}: implement IOwnedByRetailer, ISeenByAll or IHouseRecord, or list it as the team's");

    [Fact]
    public void Whatever_hangs_on_a_retailer_s_row_is_the_retailer_s_too() => Findings.None(
        from entity in Ours
        from key in entity.GetForeignKeys()
        where key.IsRequired && key.PrincipalEntityType.ClrType.IsAssignableTo(typeof(IOwnedByRetailer)) && !entity.ClrType.IsAssignableTo(typeof(IOwnedByRetailer))
        select $"{entity.ClrType.Name} needs {key.PrincipalEntityType.ClrType.Name}: it must carry RetailerId and implement IOwnedByRetailer");

    [Fact]
    public void Every_row_that_is_not_for_all_is_filtered() => Findings.None(
        from entity in Ours
        where !entity.ClrType.IsAssignableTo(typeof(ISeenByAll)) && entity.FindDeclaredQueryFilter(RowFilters.Name) is null
        select entity.ClrType.Name);

    [Fact]
    public void Every_text_has_a_longest_length() => Findings.None(
        from entity in _model.GetEntityTypes()
        from property in Stored(entity)
        where (property.FindTypeMapping()?.Converter?.ProviderClrType ?? property.ClrType) == typeof(string) && property.GetMaxLength() is null
        select $"{entity.ClrType.Name}.{property.Name}");

    [Fact]
    public void Every_decimal_has_a_precision() => Findings.None(
        from entity in _model.GetEntityTypes()
        from property in Stored(entity)
        where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(decimal) && property.GetPrecision() is null
        select $"{entity.ClrType.Name}.{property.Name}");

    [Fact]
    public void Money_never_stands_as_a_fraction_and_time_never_as_a_span() => Findings.None(
        from entity in _model.GetEntityTypes()
        from property in Stored(entity)
        let type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
        where type == typeof(double) || type == typeof(float) || type == typeof(TimeSpan) || (type == typeof(DateTimeOffset) && entity.ClrType != typeof(PortalUser))
        select $"{entity.ClrType.Name}.{property.Name} is a {type.Name}");

    [Fact]
    public void Deleting_a_row_never_takes_others_along_unless_they_are_its_parts() => Findings.None(
        from entity in Ours
        from key in entity.GetForeignKeys()
        where key.DeleteBehavior is not DeleteBehavior.Restrict && !GoWithTheirOwner.Contains(entity.ClrType.Name)
        select $"{entity.ClrType.Name} -> {key.PrincipalEntityType.ClrType.Name}: {key.DeleteBehavior}");

    [Fact]
    public void Two_people_cannot_save_over_each_other() => Findings.None(
        from entity in _model.GetEntityTypes()
        where entity.ClrType.IsAssignableTo(typeof(Aggregate)) && entity.FindProperty(nameof(Aggregate.Version)) is not { IsConcurrencyToken: true }
        select entity.ClrType.Name);

    [Fact]
    public void Every_foreign_key_has_an_index() => Findings.None(
        from entity in _model.GetEntityTypes()
        from key in entity.GetForeignKeys()
        where !entity.GetIndexes().Select(i => i.Properties).Concat(entity.GetKeys().Select(k => k.Properties))
            .Any(columns => columns.Take(key.Properties.Count).SequenceEqual(key.Properties))
        select $"{entity.ClrType.Name}: {string.Join(", ", key.Properties.Select(p => p.Name))}");

    // Parts of a document are read through it: they need no index of their own by retailer.
    [Fact]
    public void Every_retailer_s_table_finds_its_retailer_by_an_index() => Findings.None(
        from entity in Ours
        where entity.ClrType.IsAssignableTo(typeof(IOwnedByRetailer)) && entity.FindProperty(nameof(IOwnedByRetailer.RetailerId)) is not null
        where !entity.GetForeignKeys().Any(IsPartOfDocument)
        where !entity.GetIndexes().Select(i => i.Properties[0]).Concat(entity.GetKeys().Select(k => k.Properties[0])).Any(p => p.Name == nameof(IOwnedByRetailer.RetailerId))
        select entity.ClrType.Name);

    private static bool IsPartOfDocument(IForeignKey key) =>
        key.IsRequired && key.PrincipalToDependent is not null && key.PrincipalEntityType.ClrType != typeof(Retailer) && key.PrincipalEntityType.ClrType.IsAssignableTo(typeof(IOwnedByRetailer));

    // Columns of the entity itself and of its complex parts, such as money.
    private static IEnumerable<IProperty> Stored(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(c => Stored(c.ComplexType)));
}
