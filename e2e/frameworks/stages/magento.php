<?php
// A minimal imitation of what Magento gives to a template.
$block = $escaper = new class {
	public function __call( $name, $given ) { return $this; }
	public function getCurrentCurrencyCode() { return 'USD'; }
	public function getViewFileUrl( $file ) { return "/$file"; }
	public function escapeUrl( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
	public function escapeHtmlAttr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
};
require $argv[1];
